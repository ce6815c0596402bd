package nabla.model;

/// What a colour means, one meaning per colour across plot, matrix and formula: Okabe and Ito's palette, told apart by
/// the colour-blind. A theme says which shade it is.
public enum Role {
    BLUE,
    ORANGE,
    GREEN,
    RED,
    PURPLE,
    SKY,
    YELLOW,
    GREY
}
