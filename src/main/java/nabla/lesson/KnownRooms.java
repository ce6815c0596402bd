package nabla.lesson;

import java.util.List;
import java.util.Map;

/// The rooms a lesson may name, and the settings that may stand in the block of each.
///
/// @param settings by the room's name, in the order in which the rooms are named to the user
public record KnownRooms(Map<String, List<RoomSetting>> settings) {
    /// No room is known: a lesson may name any, and say anything in its block.
    static final KnownRooms ANY = new KnownRooms(Map.of());

    /// Reports a room that does not exist.
    void checkRoom(Piece room, LessonReading reading) {
        if (!settings.isEmpty() && !settings.containsKey(room.text())) {
            reading.report(
                    room,
                    "there is no room `%s`; the rooms are %s"
                            .formatted(room.text(), String.join(", ", settings.keySet())));
        }
    }

    /// Reports a key that the room does not know, or a value that is none.
    void checkSetting(String room, Piece key, Piece value, LessonReading reading) {
        List<RoomSetting> known = settings.get(room);
        if (known == null) {
            return;
        }
        var setting =
                known.stream().filter(each -> each.key().equals(key.text())).findFirst();
        if (setting.isPresent()) {
            if (!setting.get().allowed().test(value.text())) {
                reading.report(
                        value, "`%s` is %s".formatted(key.text(), setting.get().form()));
            }
        } else if (known.isEmpty()) {
            reading.report(key, "unknown setting `%s`; this room has no settings".formatted(key.text()));
        } else {
            String keys = String.join(", ", known.stream().map(RoomSetting::key).toList());
            reading.report(key, "unknown setting `%s`; the settings here are %s".formatted(key.text(), keys));
        }
    }
}
