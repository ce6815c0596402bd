import org.jspecify.annotations.NullMarked;

/// Nabla: loss functions and backpropagation, alive.
@NullMarked
module nabla {
    requires static org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires java.prefs;
    requires javafx.base;
    requires javafx.graphics;
    requires javafx.controls;
    requires javafx.swing;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires org.jfree.chart.fx;
    requires org.jfree.jfreechart;
    requires org.jfree.fxgraphics2d;
    requires jlatexmath;
    requires java.xml;
    requires org.apache.xmlgraphics.batik.awt.util;
    requires org.apache.xmlgraphics.batik.svggen;
    requires ch.obermuhlner.math.big;
    requires org.commonmark;
    requires info.picocli;
    requires com.fasterxml.jackson.databind;
    requires org.apache.commons.csv;

    uses org.kordamp.ikonli.IkonHandler;

    // JavaFX makes the application.
    exports nabla.shell to
            javafx.graphics;

    // picocli makes the subcommands and sets their options.
    opens nabla.cli to
            info.picocli;
}
