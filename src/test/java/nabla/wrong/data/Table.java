package nabla.wrong.data;

import nabla.wrong.plot.Picture;

/// Data that know how they are drawn.
public record Table(Picture picture) {}
