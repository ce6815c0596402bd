package nabla.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The blocks of a lesson that are set by now, below each other.
final class ReadingBlocks {
    private final VBox column = new VBox();
    private final NavigableMap<Integer, Node> byBlock = new TreeMap<>();
    private final List<DerivationView> derivations = new ArrayList<>();

    ReadingBlocks() {
        column.getStyleClass().add("reading-column");
    }

    VBox column() {
        return column;
    }

    /// The derivations among them, in order; whoever makes one adds it.
    List<DerivationView> derivations() {
        return derivations;
    }

    /// @param block its number in the lesson
    void add(int block, Node node) {
        byBlock.put(block, node);
        column.getChildren().add(node);
    }

    /// A block; where it is nothing to be read, the one before it.
    Optional<Node> at(int block) {
        return Optional.ofNullable(byBlock.floorEntry(block)).map(Map.Entry::getValue);
    }

    Stream<DerivationView> titled(String title) {
        return derivations.stream().filter(view -> view.chain().block().title().equals(title));
    }

    Optional<LineView> newestLine() {
        return derivations.stream().flatMap(view -> view.newest().stream()).reduce((earlier, later) -> later);
    }

    /// Lines one by one, the rest block by block.
    List<Node> shownParts() {
        return column.getChildren().stream()
                .flatMap(node -> node instanceof DerivationView view ? view.parts() : Stream.of(node))
                .filter(Node::isManaged)
                .toList();
    }

    /// What follows the sliders.
    List<Live> live() {
        return Stream.concat(
                        derivations.stream().flatMap(view -> view.live().stream()),
                        column.getChildren().stream()
                                .filter(TableBlock.class::isInstance)
                                .map(node -> ((TableBlock) node).live()))
                .toList();
    }
}
