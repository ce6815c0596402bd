package nabla.room;

import javafx.event.Event;
import javafx.event.EventType;

/// A room says what a gesture has done that is easily made by mistake: fired on one of its nodes, shown by the window
/// for a while, with a button that takes it back.
public final class RoomNotice extends Event {
    public static final EventType<RoomNotice> TELL = new EventType<>(Event.ANY, "NABLA_ROOM_NOTICE");

    private final transient String text;
    private final transient Runnable undo;

    public RoomNotice(String text, Runnable undo) {
        super(TELL);
        this.text = text;
        this.undo = undo;
    }

    public String text() {
        return text;
    }

    public void undo() {
        undo.run();
    }
}
