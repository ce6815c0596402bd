package nabla.wrong.ui.text;

/// What numbers stand in.
public final class Lines {}
