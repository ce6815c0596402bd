package nabla.data;

import java.util.Optional;

/// What a user has said about how a table is written; what is not said, the file itself decides.
///
/// @param delimiter what stands between the cells
/// @param header    whether the first row names the columns
/// @param decimal   the mark before fractions, where the file leaves two
/// @param leaveOut  whether rows in which a chosen column has no number are left out
public record CsvChoices(
        Optional<Delimiter> delimiter, Optional<Boolean> header, Optional<DecimalMark> decimal, boolean leaveOut) {
    /// Nothing is said.
    public static final CsvChoices NONE = new CsvChoices(Optional.empty(), Optional.empty(), Optional.empty(), false);

    public CsvChoices with(Delimiter other) {
        return new CsvChoices(Optional.of(other), header, decimal, leaveOut);
    }

    public CsvChoices withHeader(boolean named) {
        return new CsvChoices(delimiter, Optional.of(named), decimal, leaveOut);
    }

    public CsvChoices with(DecimalMark mark) {
        return new CsvChoices(delimiter, header, Optional.of(mark), leaveOut);
    }

    public CsvChoices leavingOut(boolean wanted) {
        return new CsvChoices(delimiter, header, decimal, wanted);
    }
}
