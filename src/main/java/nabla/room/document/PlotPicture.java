package nabla.room.document;

import nabla.plot.figure.Figure;

/// One plot of a lesson for the present values: the figure and what is read off at its point.
record PlotPicture(Figure figure, Readout readout) {}
