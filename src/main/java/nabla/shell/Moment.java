package nabla.shell;

import nabla.room.Room;

/// Everything of an open lesson that can be undone: the room's state, and how many lines are shown.
record Moment(Room.State room, int lines) {}
