package nabla.wrong.typeset;

import nabla.wrong.plot.Picture;

/// Letters that know pictures.
public record Letters(Picture picture) {}
