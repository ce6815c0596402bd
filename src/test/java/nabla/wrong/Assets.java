package nabla.wrong;

/// Stands for the one way to a resource, which a model has no business with.
public final class Assets {
    public static final String ANY = String.valueOf(1);

    private Assets() {}
}
