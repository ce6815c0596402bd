package nabla.ui.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.Alike;
import nabla.math.check.Checker;
import nabla.math.check.Counterexample;
import nabla.math.check.Derivation;
import nabla.math.check.verdict.Claim;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;
import nabla.model.OwnLine;
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.TypedLine;
import nabla.ui.formula.TypesetBlock;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// The lines of one's own in a derivation and what the check says of each: an accepted one is a step that the next
/// goes on from, a refused one stays to be mended and is passed over.
final class OwnLines {
    private static final int REMEMBERED = 500;

    private final TypesetBlock.Chain chain;
    private final Derivation derivation;
    private final Background background;
    private final BiConsumer<FormulaView, Scope> watch;
    private final Consumer<Counterexample> showMe;
    private final Runnable arrange;
    private final LatestJob judging;
    private final List<OwnLineView> views = new ArrayList<>();
    private final Map<Asked, Judged> known = new HashMap<>();
    private List<OwnLine> lines = List.of();
    private Runnable changed = () -> {};

    /// What decides a verdict.
    private record Asked(String text, Expr before) {}

    /// A line as it was read, and what the check said of it where it could be read.
    private record Judged(TypedLine read, Optional<Derivation.Checked> checked) {}

    /// @param arrange called when views have come or gone, or say more than before
    OwnLines(
            TypesetBlock.Chain chain,
            Background background,
            BiConsumer<FormulaView, Scope> watch,
            Consumer<Counterexample> showMe,
            Runnable arrange) {
        this.chain = chain;
        this.derivation = chain.block().derivation();
        this.background = background;
        this.watch = watch;
        this.showMe = showMe;
        this.arrange = arrange;
        this.judging = background.latest();
    }

    /// @param action called when the student has added, edited or removed a line
    void setOnChanged(Runnable action) {
        changed = action;
    }

    List<OwnLine> lines() {
        return lines;
    }

    void set(List<OwnLine> wanted) {
        lines = wanted.stream().sorted(Comparator.comparingInt(OwnLine::after)).toList();
        while (views.size() > lines.size()) {
            views.removeLast();
        }
        while (views.size() < lines.size()) {
            views.add(view(views.size()));
        }
        for (int i = 0; i < lines.size(); i++) {
            views.get(i).show(lines.get(i));
        }
        arrange.run();
        judge(0, new HashMap<>());
    }

    /// Adds lines below so many of the lesson's, and below those of one's own that are there already.
    void add(int after, List<String> texts) {
        change(Stream.concat(lines.stream(), texts.stream().map(text -> new OwnLine(after, text)))
                .toList());
    }

    /// Below line `after` of the lesson, in their order; those that a changed lesson has no place for are at its end.
    List<OwnLineView> below(int after) {
        int last = derivation.lines().size();
        return views.stream()
                .filter(view -> Math.min(view.line().after(), last) == after)
                .toList();
    }

    List<OwnLineView> all() {
        return List.copyOf(views);
    }

    /// The line of one's own that is the last step below so many of the lesson's. While the class is not told what is
    /// right, a refused one is as good as any.
    Optional<Step> lastStep(int after, boolean told) {
        Optional<Step> last = Optional.empty();
        TypesetBlock.SetLine before = before(after);
        for (OwnLineView own : below(after)) {
            Optional<LineView> view = own.view().filter(it -> !told || isAccepted(it));
            if (view.isPresent()) {
                last = Optional.of(new Step(own.line(), before, view.get()));
                before = goesOn(view.get()) ? view.get().line() : before;
            }
        }
        return last;
    }

    private static boolean isAccepted(LineView view) {
        return view.checked().filter(checked -> checked.verdict().accepts()).isPresent();
    }

    private static boolean goesOn(LineView view) {
        return isAccepted(view)
                && view.line().line().filter(line -> line.link().goesOn()).isPresent();
    }

    /// @param before what it goes on from
    record Step(OwnLine own, TypesetBlock.SetLine before, LineView line) {}

    void close() {
        judging.cancel();
    }

    private OwnLineView view(int index) {
        return new OwnLineView(
                derivation.scope(),
                background,
                watch,
                showMe,
                texts -> mend(index, texts),
                () -> change(OwnLine.without(lines, index)));
    }

    private void mend(int index, List<String> texts) {
        var mended = new ArrayList<>(OwnLine.edited(lines, index, texts.getFirst()));
        int after = lines.get(index).after();
        mended.addAll(
                index + 1,
                texts.stream().skip(1).map(text -> new OwnLine(after, text)).toList());
        change(mended);
    }

    private void change(List<OwnLine> wanted) {
        set(wanted);
        changed.run();
    }

    /// One line after the other, for each goes on from the ones above.
    ///
    /// @param accepted the last accepted line below each of the lesson's
    private void judge(int index, Map<Integer, Expr> accepted) {
        if (index == lines.size()) {
            judging.cancel();
            return;
        }
        OwnLine line = lines.get(index);
        Expr before = accepted.getOrDefault(line.after(), lessonsLine(line.after()));
        var asked = new Asked(line.text(), before);
        Judged answer = known.get(asked);
        if (answer != null) {
            show(index, answer, accepted);
            return;
        }
        judging.replace(cancelled -> TypedLine.read(line.text(), derivation.scope()), read -> {
            views.get(index).show(read);
            arrange.run();
            judging.replace(cancelled -> judged(read, before, Checker.allowance(cancelled)), judged -> {
                if (known.size() >= REMEMBERED) {
                    known.clear();
                }
                known.put(asked, judged);
                show(index, judged, accepted);
            });
        });
    }

    private void show(int index, Judged judged, Map<Integer, Expr> accepted) {
        OwnLineView view = views.get(index);
        view.show(judged.read());
        judged.checked().ifPresent(checked -> {
            view.show(checked, isDone(checked));
            if (checked.verdict().accepts() && checked.line().link().goesOn()) {
                accepted.put(lines.get(index).after(), checked.line().right());
            }
        });
        arrange.run();
        judge(index + 1, accepted);
    }

    private Judged judged(TypedLine read, Expr before, Budget budget) {
        return new Judged(
                read,
                switch (read) {
                    case TypedLine.Nothing nothing -> Optional.empty();
                    case TypedLine.Unreadable unreadable -> Optional.empty();
                    case TypedLine.Ready ready -> Optional.of(checked(ready.parsed(), before, budget));
                });
    }

    private Derivation.Checked checked(Line line, Expr before, Budget budget) {
        Scope scope = derivation.scope();
        TypedLine.Answer answer = TypedLine.check(line, before, derivation.first(), scope, budget);
        var claim = new Claim(before, line.link(), line.right(), scope);
        return new Derivation.Checked(line, claim, answer.verdict(), answer.fromFirst());
    }

    /// A line that merely equals the lesson's last is right, but not done.
    private boolean isDone(Derivation.Checked checked) {
        return checked.verdict().accepts()
                && checked.line().link() instanceof Line.Link.Related(Relation relation)
                && relation == Relation.EQUAL
                && !derivation.lines().isEmpty()
                && !Alike.hasDerivative(checked.line().right())
                && Alike.upToOrder(
                        checked.line().right(), lessonsLine(derivation.lines().size()));
    }

    private Expr lessonsLine(int after) {
        return before(after).line().map(Line::right).orElse(derivation.first());
    }

    /// What a line goes on from below so many of the lesson's: a marked line is passed over.
    TypesetBlock.SetLine before(int after) {
        for (int i = Math.min(after, chain.lines().size()) - 1; i >= 0; i--) {
            Line line = derivation.lines().get(i);
            if (!line.marked() && line.link().goesOn()) {
                return chain.lines().get(i);
            }
        }
        return chain.first();
    }
}
