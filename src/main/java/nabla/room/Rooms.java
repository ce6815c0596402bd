package nabla.room;

import java.util.LinkedHashMap;
import java.util.List;
import nabla.lesson.KnownRooms;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.room.activations.ActivationsController;
import nabla.room.activations.file.ActivationsBlock;
import nabla.room.backprop.BackpropController;
import nabla.room.backprop.file.BackpropBlock;
import nabla.room.descent.DescentController;
import nabla.room.descent.file.DescentBlock;
import nabla.room.differences.DifferencesController;
import nabla.room.differences.file.DifferencesBlock;
import nabla.room.document.DocumentController;
import nabla.room.likelihood.LikelihoodController;
import nabla.room.likelihood.file.LikelihoodBlock;
import nabla.room.linear.LinearController;
import nabla.room.linear.file.LinearBlock;
import nabla.room.playground.PlaygroundController;
import nabla.room.playground.file.PlaygroundBlock;
import nabla.ui.work.Background;

/// The one list of rooms: a room is its folder and its line here.
public final class Rooms {
    private static final List<RoomKind> ALL = List.of(
            new RoomKind("document", List.of(), DocumentController::new),
            new RoomKind("descent", DescentBlock.SETTINGS, DescentController::new),
            new RoomKind("activations", ActivationsBlock.SETTINGS, ActivationsController::new),
            new RoomKind("differences", DifferencesBlock.SETTINGS, DifferencesController::new),
            new RoomKind("likelihood", LikelihoodBlock.SETTINGS, LikelihoodController::new),
            new RoomKind("linear", LinearBlock.SETTINGS, LinearController::new),
            new RoomKind("backprop", BackpropBlock.SETTINGS, BackpropController::new),
            new RoomKind("playground", PlaygroundBlock.SETTINGS, PlaygroundController::new));

    private Rooms() {}

    /// The names, in the order of the list; where two style sheets say different things, the later room's wins.
    public static List<String> names() {
        return ALL.stream().map(RoomKind::name).toList();
    }

    /// What the reader of lessons must know of the rooms.
    public static KnownRooms known() {
        var settings = new LinkedHashMap<String, List<RoomSetting>>();
        ALL.forEach(kind -> settings.put(kind.name(), kind.settings()));
        return new KnownRooms(settings);
    }

    /// Opens the lesson in its room; on the FX thread.
    ///
    /// @throws IllegalArgumentException where there is no such room
    public static Room open(Lesson lesson, Background background) {
        RoomKind kind = ALL.stream()
                .filter(each -> each.name().equals(lesson.room()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no room " + lesson.room()));
        return kind.factory().open(lesson, background);
    }
}
