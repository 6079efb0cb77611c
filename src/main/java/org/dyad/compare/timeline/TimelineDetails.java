package org.dyad.compare.timeline;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one kind of entry knows beyond the columns that all share; each part names its own. */
record TimelineDetails(JsonObject columns) {

    static TimelineDetails parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return new TimelineDetails(reader.readObject());
        }
    }

    @Nullable
    String text(String column) {
        return columns.isNull(column) ? null : columns.getString(column);
    }

    /** @throws NullPointerException if the row has none */
    String require(String column) {
        return Objects.requireNonNull(text(column), column);
    }

    @Nullable
    BigDecimal number(String column) {
        return columns.isNull(column) ? null : columns.getJsonNumber(column).bigDecimalValue();
    }

    @Nullable
    LocalDate day(String column) {
        String day = text(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
