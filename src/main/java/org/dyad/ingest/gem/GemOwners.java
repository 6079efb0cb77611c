package org.dyad.ingest.gem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;
import org.dyad.ingest.energy.NamedCells;
import org.dyad.ingest.energy.UnreadableRowException;
import org.dyad.ingest.gem.GemUnit.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Reads owners as the tracker writes them: {@code Novatek [50.10%]; China National Petroleum Corporation [20.00%]},
 * with {@code unknown %} where the share is not known, or in lists of terminals no brackets at all.
 *
 * <p>Shares may come to 100.5 percent: the tracker rounds each of them. An owner that is unknown, with a share that is
 * unknown too, is nobody.
 */
final class GemOwners {

    private static final Pattern OWNER =
            Pattern.compile("(.+?)\\s*\\[(unknown |[0-9]+(?:\\.[0-9]+)?)%]", Pattern.DOTALL);
    private static final String UNKNOWN = "unknown";
    private static final BigDecimal MOST_SHARES = new BigDecimal("100.5");

    private GemOwners() {}

    /**
     * The owners in a cell.
     *
     * @param bare whether a name may stand without a share
     */
    static List<Owner> read(NamedCells row, String column, boolean bare) {
        List<Owner> owners = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (String each : row.split(column, ";\\s+")) {
            Owner owner = owner(column, each, bare);
            sum = owner.sharePercent() == null ? sum : sum.add(owner.sharePercent());
            if (owner.sharePercent() != null
                    || !owner.name().toLowerCase(Locale.ROOT).equals(UNKNOWN)) {
                owners.add(owner);
            }
        }
        if (sum.compareTo(MOST_SHARES) > 0) {
            throw new UnreadableRowException(
                    column,
                    "shares come to %s percent, more than 100"
                            .formatted(sum.stripTrailingZeros().toPlainString()));
        }
        return owners;
    }

    /** The same owners with the countries of another cell, which has one for each of them, else none. */
    static List<Owner> withCountries(List<Owner> owners, List<String> countries) {
        if (owners.size() != countries.size()) {
            return owners;
        }
        List<Owner> placed = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            placed.add(new Owner(owners.get(i).name(), owners.get(i).sharePercent(), countries.get(i)));
        }
        return placed;
    }

    private static Owner owner(String column, String text, boolean bare) {
        Matcher owner = OWNER.matcher(text);
        if (owner.matches()) {
            return new Owner(owner.group(1).strip(), share(owner.group(2)));
        }
        if (!bare || text.contains("[")) {
            throw new UnreadableRowException(
                    column,
                    "expected a name and a share such as [50.10%%], was \"%s\"".formatted(Cells.shortened(text)));
        }
        return new Owner(text, null);
    }

    private static @Nullable BigDecimal share(String text) {
        return text.startsWith(UNKNOWN) ? null : new BigDecimal(text);
    }
}
