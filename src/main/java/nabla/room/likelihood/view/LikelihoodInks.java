package nabla.room.likelihood.view;

import nabla.model.Role;

/// The colour of each thing, in every picture the same.
final class LikelihoodInks {
    /// Of what was measured.
    static final Role MEASURED = Role.ORANGE;
    /// Of what is predicted.
    static final Role PREDICTED = Role.BLUE;
    /// Of a residual.
    static final Role RESIDUAL = Role.RED;
    /// Of a density and of what is made of densities.
    static final Role DENSITY = Role.GREEN;
    /// Of a sum of squares.
    static final Role SQUARES = Role.PURPLE;

    private LikelihoodInks() {}
}
