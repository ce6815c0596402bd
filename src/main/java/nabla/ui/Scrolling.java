package nabla.ui;

import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Brings what has just appeared into view, gently unless motion is reduced.
final class Scrolling {
    private static final Duration FADE = Duration.millis(220);
    private static final Duration GLIDE = Duration.millis(180);
    /// Kept between what appeared and the edge, so that the next line has a place.
    private static final double MARGIN = 90;
    /// Left above a place that was gone to, in shares of what is seen.
    private static final double ABOVE = 0.15;

    private final ScrollPane scroll;
    private final Region content;
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(
            this, "reducedMotion", Platform.getPreferences().isReducedMotion());
    private final Glide glide = new Glide();
    private final FadeTransition fade = new FadeTransition(FADE);

    Scrolling(ScrollPane scroll, Region content) {
        this.scroll = scroll;
        this.content = content;
    }

    BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /// To a position from 0 to 1, once it is laid out; what was still appearing is there.
    void jump(double position) {
        glide.stop();
        finishFade();
        scroll.applyCss();
        scroll.layout();
        scroll.setVvalue(position);
    }

    /// Keeps in sight what may have been moved by the next layout.
    void follow(Node node) {
        Platform.runLater(() -> {
            measure(node);
            moveTo(positionShowing(node));
        });
    }

    void appear(Node node) {
        if (!reducedMotion.get()) {
            finishFade();
            node.setOpacity(0); // the first frame is painted before the fade begins
            fade.setNode(node);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.playFromStart();
        }
        measure(node);
        moveTo(positionShowing(node));
    }

    /// Lays out what has changed around a node; to style a long text anew would take longer than a frame.
    private void measure(Node node) {
        Optional.<Node>ofNullable(node.getParent()).orElse(node).applyCss();
        scroll.layout();
    }

    /// To where a node's upper end stands in the upper part of what is seen, at once.
    void jumpTo(Node node) {
        glide.stop();
        finishFade();
        scroll.applyCss();
        scroll.layout();
        double view = scroll.getViewportBounds().getHeight();
        double hidden = content.getHeight() - view;
        Bounds box = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((box.getMinY() - ABOVE * view) / hidden, 0, 1));
    }

    private void finishFade() {
        fade.stop();
        if (fade.getNode() != null) {
            fade.getNode().setOpacity(1);
        }
    }

    /// Whether a part of the text, or a part of that part, is on screen.
    boolean isInSight(Node node) {
        Bounds box = scroll.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return node.getScene() != null && box.getMaxY() > 0 && box.getMinY() < scroll.getHeight();
    }

    private double positionShowing(Node node) {
        Bounds box = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double view = scroll.getViewportBounds().getHeight();
        double hidden = content.getHeight() - view;
        if (hidden <= 0) {
            return 0;
        }
        double top = scroll.getVvalue() * hidden;
        double margin = Math.min(MARGIN, view / 4);
        double wanted = Math.min(Math.max(top, box.getMaxY() + margin - view), box.getMinY() - margin / 2);
        return Math.clamp(wanted / hidden, 0, 1);
    }

    private void moveTo(double position) {
        glide.stop();
        if (reducedMotion.get() || Math.abs(position - scroll.getVvalue()) < 1e-6) {
            scroll.setVvalue(position);
        } else {
            glide.to(position);
        }
    }

    /// From where the page is to a position.
    private final class Glide extends Transition {
        private double from;
        private double to;

        Glide() {
            setCycleDuration(GLIDE);
            setInterpolator(Interpolator.EASE_BOTH);
        }

        void to(double position) {
            from = scroll.getVvalue();
            to = position;
            playFromStart();
        }

        @Override
        protected void interpolate(double fraction) {
            scroll.setVvalue(from + (to - from) * fraction);
        }
    }
}
