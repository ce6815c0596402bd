package nabla.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import nabla.lesson.CheckedLesson;
import nabla.lesson.CheckedLesson.CheckedDerive;
import nabla.math.check.Derivation;
import nabla.math.check.Verdict;

/// One JSON object per relation line, for programs. A field without a value is left out.
final class JsonReport implements Report {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    JsonReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void add(CheckedLesson lesson) {
        for (CheckedDerive derive : lesson.derivations()) {
            List<Derivation.Checked> checked = derive.lines();
            for (int i = 0; i < checked.size(); i++) {
                print(object(lesson.lesson().file(), derive, i, checked.get(i)));
            }
        }
    }

    @Override
    public void end() {}

    private static ObjectNode object(String file, CheckedDerive derive, int index, Derivation.Checked line) {
        ObjectNode object = JSON.createObjectNode()
                .put("file", file)
                .put("line", derive.block().lineNumbers().get(index))
                .put("block", derive.block().title())
                .put("text", LineText.relation(derive.block().texts().get(index)))
                .put("reason", line.line().reason())
                .put("marked", line.line().marked())
                .put("verdict", word(line.verdict()));
        switch (line.verdict()) {
            case Verdict.Identical same -> {}
            case Verdict.Holds holds -> {
                object.put("points", holds.points()).put("error", holds.worstError());
                holds.on().ifPresent(on -> object.put("on", on));
            }
            case Verdict.Refuted refuted -> {
                ObjectNode at = object.putObject("at");
                refuted.at().forEach(at::put);
                object.put("left", refuted.left()).put("right", refuted.right());
            }
            case Verdict.Undecided undecided -> object.put("why", undecided.reason());
        }
        line.fromFirst().ifPresent(verdict -> object.put("fromFirst", word(verdict)));
        return object.put("ok", line.asMarked());
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Identical same -> "identical";
            case Verdict.Holds holds -> "holds";
            case Verdict.Refuted refuted -> "refuted";
            case Verdict.Undecided undecided -> "undecided";
        };
    }

    private void print(ObjectNode object) {
        try {
            out.println(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write JSON", e);
        }
    }
}
