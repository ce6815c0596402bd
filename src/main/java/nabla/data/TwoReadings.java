package nabla.data;

/// A number that is one thing with a decimal point and another with a decimal comma.
///
/// @param column in which it stands
/// @param line   of the file, from 1
/// @param cell   as it is written, e.g. 12.500
/// @param point  as it would be read with a decimal point, 12.5
/// @param comma  with a decimal comma, 12500
public record TwoReadings(String column, long line, String cell, String point, String comma) {
    static TwoReadings of(String column, CsvColumn.Place place) {
        return new TwoReadings(
                column,
                place.line(),
                place.cell(),
                CsvDecimals.plain(place.cell(), DecimalMark.POINT),
                CsvDecimals.plain(place.cell(), DecimalMark.COMMA));
    }
}
