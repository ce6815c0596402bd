package nabla.room.descent.view;

import java.util.ArrayList;
import java.util.List;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Viewport;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.DescentRun;
import nabla.room.descent.model.Pair;
import nabla.room.descent.model.RunSettings;

/// The map of −J over two parameters, with the path so far and the start, which can be dragged.
final class MapFigure {
    private MapFigure() {}

    static Figure of(DescentPicture picture) {
        Pair pair = picture.state().pair();
        RunSettings settings = picture.settings();
        Viewport part = picture.windows().map();
        DescentRun course = picture.course();
        int step = picture.step();
        var under = new ArrayList<FigureLayer>();
        picture.map().filter(map -> map.key().pair().equals(pair)).ifPresent(map -> under.add(map.field()));
        var over = new ArrayList<FigureLayer>();
        picture.pinned().ifPresent(race -> over.add(trail(race, pair, picture.pinnedStep(), Role.GREEN, Dash.DASHED)));
        over.add(trail(course, pair, step, Role.PURPLE, Dash.SOLID));
        double stepX = (part.xTo() - part.xFrom()) / 50;
        double stepY = (part.yTo() - part.yFrom()) / 50;
        String across = settings.name(pair.across());
        String up = settings.name(pair.up());
        return new Figure(
                "The map of −J",
                new Figure.Axis(across, across, part.xFrom(), part.xTo()),
                new Figure.Axis(up, up, part.yFrom(), part.yTo()),
                under,
                List.of(),
                over,
                List.of(
                        new Figure.Mark.Point(picture.now()[pair.across()], picture.now()[pair.up()], "", Role.PURPLE),
                        new Figure.Mark.Handle(
                                course.path()[pair.across()][0],
                                course.path()[pair.up()][0],
                                "start",
                                "start of the run",
                                Role.RED,
                                stepX,
                                stepY)),
                notes(picture),
                "A map of the loss over %s and %s, with the path of the run up to step %d."
                        .formatted(across, up, step));
    }

    private static FigureLayer.Trail trail(DescentRun course, Pair pair, int step, Role role, Dash dash) {
        return new FigureLayer.Trail(course.path()[pair.across()], course.path()[pair.up()], step + 1, "", role, dash);
    }

    private static List<String> notes(DescentPicture picture) {
        return picture.map()
                .filter(map -> map.key().samples().equals(picture.samples()))
                .filter(map -> map.looked() < picture.samples().size())
                .map(map -> List.of("the map looks at %,d samples".formatted(map.looked())))
                .orElse(List.of());
    }
}
