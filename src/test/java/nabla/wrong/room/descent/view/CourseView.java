package nabla.wrong.room.descent.view;

/// What shows a course.
public final class CourseView {}
