package nabla.cli;

import nabla.lesson.CheckedLesson;

/// How `nabla check` tells what it found.
interface Report {
    void add(CheckedLesson lesson);

    /// After the last lesson.
    void end();
}
