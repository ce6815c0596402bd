package nabla.plot;

import java.awt.Color;
import java.util.EnumMap;
import java.util.Map;
import nabla.model.Role;

/// The colours and sizes of a picture; a theme's style sheet gives them to the stage, export takes the stage's or one
/// of these.
///
/// @param ground     behind everything
/// @param ink        of the readout
/// @param muted      of numbers and titles at the axes, and of notes
/// @param grid       of the thin lines
/// @param axis       of the two lines through zero
/// @param roles      of curves and their labels
/// @param curveWidth in pixels
/// @param axisSize   type size at the axes, in pixels
/// @param labelSize  type size of labels at curves and points, in pixels
/// @param pointRadius in pixels
public record Palette(
        Color ground,
        Color ink,
        Color muted,
        Color grid,
        Color axis,
        Map<Role, Color> roles,
        double curveWidth,
        double axisSize,
        double labelSize,
        double pointRadius) {

    /// Dark on white, as for paper; also what a picture outside any theme looks like.
    public static final Palette LIGHT = new Palette(
            Color.WHITE,
            new Color(0x1B1F24),
            new Color(0x57606A),
            new Color(0xE4E8EC),
            new Color(0x9AA4AF),
            roles(0x0072B2, 0xC45A00, 0x007A5A, 0xC22F2F, 0xA6498A, 0x2A86BF, 0x8F7A00, 0x6B7480),
            2.5,
            13,
            15,
            6.5);

    /// Light on dark.
    public static final Palette DARK = new Palette(
            new Color(0x15191E),
            new Color(0xE8ECF0),
            new Color(0xA3ADB8),
            new Color(0x2A3037),
            new Color(0x66717D),
            roles(0x58B4F0, 0xF5A142, 0x2FC79B, 0xFF7A6B, 0xE08FC4, 0x8CD3F7, 0xF0E442, 0xA3ADB8),
            2.5,
            13,
            15,
            6.5);

    public Palette {
        roles = Map.copyOf(roles);
    }

    public Color of(Role role) {
        return roles.getOrDefault(role, ink);
    }

    private static Map<Role, Color> roles(int... rgb) {
        var roles = new EnumMap<Role, Color>(Role.class);
        int next = 0;
        for (Role role : Role.values()) {
            roles.put(role, new Color(rgb[next++]));
        }
        return roles;
    }
}
