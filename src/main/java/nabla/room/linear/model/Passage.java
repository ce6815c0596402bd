package nabla.room.linear.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Grid, house, basis vectors and a point, with all that the layers make of them.
final class Passage {
    private final List<Integer> sizes;
    private final List<List<CarriedPoint>> grid;
    private final List<List<CarriedPoint>> house;
    private final List<CarriedPoint> basis;
    private final CarriedPoint point;

    /// @param map   from a plane, through spaces of any size
    /// @param sizes of these spaces, that of x first
    Passage(DeepMap map, List<Integer> sizes, double x1, double x2) {
        this.sizes = sizes;
        grid = Drawing.GRID.stream().map(map::carry).toList();
        house = Drawing.HOUSE.stream().map(map::carry).toList();
        basis = Stream.of(CarriedPoint.of(0, 0), CarriedPoint.of(1, 0), CarriedPoint.of(0, 1))
                .map(map::carry)
                .toList();
        point = map.carry(CarriedPoint.of(x1, x2));
    }

    boolean isDrawn(int space) {
        return sizes.get(space) <= 2;
    }

    /// What is seen after so many layers; between two planes, on the way from one to the other.
    PlaneImage after(double layers) {
        int below = (int) Math.floor(layers);
        int above = (int) Math.ceil(layers);
        while (!isDrawn(below)) {
            below--;
        }
        while (!isDrawn(above)) {
            above++;
        }
        double part = above == below ? 0 : (layers - below) / (above - below);
        int from = below;
        int to = above;
        return image(each -> between(flat(each.at()[from]), flat(each.at()[to]), part));
    }

    /// The end in one go: so far on the way there.
    PlaneImage atOnce(double part) {
        return image(each -> between(each.at()[0], each.last(), part));
    }

    /// How far the pictures go, in all planes.
    Reach reach() {
        return IntStream.range(0, sizes.size())
                .filter(this::isDrawn)
                .mapToObj(this::after)
                .map(image -> image.grid().reach().and(image.house().reach()))
                .reduce(Reach.NOWHERE, Reach::and);
    }

    private PlaneImage image(Function<CarriedPoint, double[]> place) {
        List<double[]> places = basis.stream().map(place).toList();
        return new PlaneImage(
                lines(grid, place),
                lines(house, place),
                List.of(new Arrow(places.get(0), places.get(1), 0), new Arrow(places.get(0), places.get(2), 1)),
                place.apply(point));
    }

    private static PlaneLines lines(List<List<CarriedPoint>> ways, Function<CarriedPoint, double[]> place) {
        return PlaneLines.of(
                ways.stream().map(way -> way.stream().map(place).toList()).toList());
    }

    /// One number as a place on the horizontal axis.
    static double[] flat(double[] numbers) {
        return numbers.length == 1 ? new double[] {numbers[0], 0} : numbers;
    }

    private static double[] between(double[] from, double[] to, double part) {
        return new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
    }
}
