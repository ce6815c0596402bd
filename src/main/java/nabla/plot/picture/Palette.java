package nabla.plot.picture;

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

    /// The light theme, as its style sheet has it; also what a picture outside any theme looks like.
    public static final Palette LIGHT = new Palette(
            Color.WHITE,
            new Color(0x1D2129),
            new Color(0x5B6472),
            new Color(0xE8EBEF),
            new Color(0x7B8490),
            roles(0x0069A8, 0xB87A00, 0x007A57, 0xD8481F, 0xB0538A, 0x2B8EC9, 0x8F8500, 0x6B7480),
            2.5,
            13,
            15,
            6.5);

    /// The dark theme, as its style sheet has it.
    public static final Palette DARK = new Palette(
            new Color(0x171B22),
            new Color(0xE6E9EE),
            new Color(0x9BA5B3),
            new Color(0x252B34),
            new Color(0x8A94A2),
            roles(0x56A8E8, 0xE69F00, 0x2BBF95, 0xFF7A52, 0xE091C1, 0x8FD3F7, 0xF0E442, 0x9AA4B0),
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
