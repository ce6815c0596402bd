package nabla.room.playground.view;

import java.util.List;
import nabla.model.Role;

/// The colour of each class: Okabe and Ito's, which the colour-blind tell apart.
final class ClassInks {
    private static final List<Role> ROLES =
            List.of(Role.BLUE, Role.ORANGE, Role.GREEN, Role.RED, Role.SKY, Role.YELLOW);

    private ClassInks() {}

    static Role role(int label) {
        return ROLES.get(label % ROLES.size());
    }

    /// The style class that gives a swatch this colour.
    static String style(int label) {
        return "role-" + role(label).name().toLowerCase(java.util.Locale.ROOT);
    }
}
