package nabla.wrong.lesson;

import javafx.beans.property.DoubleProperty;
import nabla.wrong.ui.Widget;
import org.apache.commons.csv.CSVFormat;

/// A lesson that needs the toolkit and a widget, and reads tables itself.
public record Page(DoubleProperty width, Widget widget, CSVFormat tables) {}
