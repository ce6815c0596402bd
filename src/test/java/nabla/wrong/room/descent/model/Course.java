package nabla.wrong.room.descent.model;

import nabla.wrong.room.descent.view.CourseView;

/// A course that knows how it is shown.
final class Course {
    CourseView view() {
        return new CourseView();
    }
}
