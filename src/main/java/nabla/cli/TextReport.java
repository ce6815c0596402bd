package nabla.cli;

import java.io.PrintWriter;
import java.util.List;
import nabla.lesson.CheckedLesson;
import nabla.lesson.CheckedLesson.CheckedDerive;
import nabla.math.check.Derivation;

/// One line per relation line, for people: where it stands, whether it is right, what was found.
final class TextReport implements Report {
    private final PrintWriter out;
    private int lessons;
    private int lines;
    private int wrong;

    TextReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void add(CheckedLesson lesson) {
        lessons++;
        for (CheckedDerive derive : lesson.derivations()) {
            List<Derivation.Checked> checked = derive.lines();
            for (int i = 0; i < checked.size(); i++) {
                Derivation.Checked line = checked.get(i);
                lines++;
                wrong += line.asMarked() ? 0 : 1;
                out.printf(
                        "%s:%d: %-5s  %s  [%s]%n",
                        lesson.lesson().file(),
                        derive.block().lineNumbers().get(i),
                        line.asMarked() ? "ok" : "WRONG",
                        LineText.shown(derive.block().texts().get(i)),
                        LineText.verdict(line));
            }
        }
    }

    @Override
    public void end() {
        if (lessons == 0) {
            return;
        }
        String count = lines == 1 ? "1 line" : lines + " lines";
        out.println(wrong == 0 ? count + ", all as they should be" : count + ", " + wrong + " cannot stand");
    }
}
