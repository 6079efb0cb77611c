package org.dyad.provenance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads partial dates from columns of the type {@code daterange}, which PostgreSQL writes
 * {@code [2014-01-01,2015-01-01)}. Entities name it and the column's type, {@code @Column(columnDefinition =
 * "daterange")}; JDBC stores call {@link #read}.
 */
@Converter
public final class PartialDateConverter implements AttributeConverter<@Nullable PartialDate, @Nullable String> {

    private static final Pattern RANGE = Pattern.compile("\\[([0-9-]+),([0-9-]+)\\)");

    /** The partial date in a column of a row; null where the column is. */
    public static @Nullable PartialDate read(ResultSet row, String column) throws SQLException {
        return parse(row.getString(column));
    }

    private static @Nullable PartialDate parse(@Nullable String range) {
        if (range == null) {
            return null;
        }
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "daterange must have two bounds like [2014-01-01,2015-01-01), was %s".formatted(range));
        }
        return PartialDate.ofRange(LocalDate.parse(matcher.group(1)), LocalDate.parse(matcher.group(2)));
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PartialDate date) {
        return date == null ? null : "[%s,%s)".formatted(date.startInclusive(), date.endExclusive());
    }

    @Override
    public @Nullable PartialDate convertToEntityAttribute(@Nullable String range) {
        return parse(range);
    }
}
