package nabla.room.differences.model;

import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// Works out in the background what the model's picture asks for: functions, errors, Taylor's lines; of each only the
/// newest.
public final class DifferencesWork {
    private final DifferencesModel model;
    private final LatestJob functions;
    private final LatestJob analyses;
    private final LatestJob lines;
    private String reading = "";

    public DifferencesWork(DifferencesModel model, Background background) {
        this.model = model;
        this.functions = background.latest();
        this.analyses = background.latest();
        this.lines = background.latest();
        model.pictureProperty().subscribe(this::follow);
    }

    public void close() {
        functions.cancel();
        analyses.cancel();
        lines.cancel();
    }

    private void follow(DifferencesPicture now) {
        String wanted = now.state().function();
        if (!wanted.equals(now.function().text())) {
            read(wanted);
            return;
        }
        if (now.settled().isEmpty()) {
            TestFunction function = now.function();
            double point = now.state().point();
            analyses.follow(cancelled -> ErrorAnalysis.of(function, point, cancelled), this::take);
        } else if (now.taylor()
                .filter(known -> known.isOf(now.function(), now.state()))
                .isEmpty()) {
            ErrorAnalysis analysis = now.settled().orElseThrow();
            double step = now.state().step();
            lines.follow(cancelled -> TaylorLines.of(analysis, step), this::take);
        }
    }

    private void read(String wanted) {
        if (wanted.equals(reading)) {
            return;
        }
        reading = wanted;
        functions.replace(cancelled -> TypedFunction.read(wanted), read -> {
            reading = "";
            switch (read) {
                case TypedFunction.Ready(var function) -> model.take(function);
                case TypedFunction.Unreadable unreadable -> model.refuse();
            }
        });
    }

    /// What is of another function by now is dropped; of another point of the same one it is the newest there is.
    private void take(ErrorAnalysis analysis) {
        if (analysis.function().equals(model.picture().function())) {
            model.take(analysis);
        }
    }

    private void take(TaylorLines known) {
        if (known.function().equals(model.picture().function())) {
            model.take(known);
        }
    }
}
