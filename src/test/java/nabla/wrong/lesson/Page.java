package nabla.wrong.lesson;

import javafx.beans.property.DoubleProperty;
import nabla.wrong.ui.Widget;

/// A lesson that needs the toolkit and a widget.
public record Page(DoubleProperty width, Widget widget) {}
