package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.series.Frequency;
import org.jspecify.annotations.Nullable;

/** Checks what a caller asks for, as arguments or as the key of a series. */
@ApplicationScoped
public class DesignationKeys {

    private static final Pattern TEXT = Pattern.compile(DesignationRequest.PREFIX
            + "\\.([A-Z_]+)\\.([AQM])\\.([A-Z0-9_-]+)\\.([A-Z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Z_]+)");

    private static final String ALL_TARGETS = "WLD";

    private final SanctionRegister register;

    DesignationKeys(SanctionRegister register) {
        this.register = register;
    }

    /** Whether a key is meant to be of this kind of series. */
    public static boolean isKey(String key) {
        return key.startsWith(DesignationRequest.PREFIX + ".");
    }

    /** The code of an actor; of all targets where none is named. */
    public String actor(String argument, @Nullable String anyCode) {
        return anyCode == null ? ALL_TARGETS : register.require(argument, anyCode);
    }

    /** The request whose answer has that key; none if it is no such key. */
    public Optional<DesignationRequest> request(String argument, String key, @Nullable LocalDate asOf) {
        Matcher parts = TEXT.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return named(DesignationBasis.values(), parts.group(1))
                .flatMap(basis -> named(DesignationCount.values(), parts.group(6))
                        .map(count -> new DesignationRequest(
                                register.require(argument, parts.group(3)),
                                register.require(argument, parts.group(4)),
                                parts.group(5).equals("_") ? null : parts.group(5),
                                basis,
                                count,
                                Frequency.ofLetter(parts.group(2)),
                                null,
                                asOf)));
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
