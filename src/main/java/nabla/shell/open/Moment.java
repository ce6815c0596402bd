package nabla.shell.open;

import java.util.List;
import java.util.Map;
import nabla.model.OwnLine;
import nabla.room.Room;

/// Everything of an open lesson that can be undone: the room's state, how many
/// lines are shown, and the student's own.
record Moment(Room.State room, int lines, Map<String, List<OwnLine>> own) {}
