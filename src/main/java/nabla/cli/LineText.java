package nabla.cli;

import nabla.lesson.LessonCheck;
import nabla.math.check.Derivation;

/// A relation line as it is shown on a console.
final class LineText {
    private LineText() {}

    /// The relation, with its mark but without its reason.
    static String shown(String written) {
        int hash = written.indexOf('#');
        return (hash < 0 ? written : written.substring(0, hash)).strip();
    }

    /// The relation alone: `= z/sigma`.
    static String relation(String written) {
        String shown = shown(written);
        return shown.startsWith("!") ? shown.substring(1).strip() : shown;
    }

    static String verdict(Derivation.Checked line) {
        boolean asMarked = line.line().marked() && line.asMarked();
        return LessonCheck.words(line) + (asMarked ? "; marked as wrong" : "");
    }
}
