package nabla.cli;

import java.io.PrintWriter;
import nabla.lesson.Block;
import nabla.lesson.LineFault;
import nabla.math.check.Derivation;
import nabla.math.check.verdict.Verdict;

/// One line per relation line, for people: where it stands, whether it is right, what was found.
final class TextReport implements Report {
    private final PrintWriter out;
    private String file = "";
    private int lessons;
    private int lines;
    private int wrong;

    TextReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void lesson(String file) {
        lessons++;
        this.file = file;
    }

    @Override
    public void line(Block.Derive block, int index, Derivation.Checked line) {
        lines++;
        wrong += line.asMarked() ? 0 : 1;
        out.printf(
                "%s:%d: %-5s  %s  [%s]%n",
                file,
                block.lineNumbers().get(index),
                line.asMarked() ? "ok" : "WRONG",
                LineText.shown(block.texts().get(index)),
                LineText.verdict(line));
        if (!line.asMarked() && !isPoint(line.verdict())) {
            LineFault fault = LineFault.of(block, index, line);
            out.printf(
                    "%s:%d:%d:%n%s%n",
                    file, fault.line(), fault.column(), fault.caret().indent(4).stripTrailing());
        }
        out.flush();
    }

    /// A counterexample speaks for itself; what does not fit or cannot be decided is pointed at.
    private static boolean isPoint(Verdict verdict) {
        return verdict instanceof Verdict.Refuted && !LineFault.isMisfit(verdict);
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
