package nabla.wrong.room.one;

import nabla.wrong.room.two.Two;
import nabla.wrong.shell.Window;

/// A room that knows another, and the window it is in.
public record One(Two other, Window window) {}
