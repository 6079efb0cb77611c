package org.dyad.reference;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.dyad.graphql.Suggestions;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.Snapshot;
import org.dyad.provenance.SourceView;
import org.jspecify.annotations.Nullable;

/** All classes of goods and the lists of them. */
@ApplicationScoped
public class Commodities implements NodeLoader {

    private static final String LISTS = """
            select l.list, l.code, l.classification, l.tier, l.label,
            """ + SourceView.COLUMNS + """
            from commodity_list l left join source s on s.id = l.source
            order by l.list, l.tier, l.classification, l.code
            """;

    private final JdbcReader database;
    private final Snapshot<CommodityTree> tree;

    Commodities(DataVersion version, JdbcReader database) {
        this.database = database;
        this.tree = new Snapshot<>(version, this::readAll);
    }

    private CommodityTree readAll() {
        List<Commodity> all = QuarkusTransaction.requiringNew().call(() -> Commodity.<Commodity>listAll());
        return CommodityTree.of(all, database.list(LISTS, Commodities::readEntry));
    }

    private static CommodityListEntry readEntry(ResultSet row) throws SQLException {
        return new CommodityListEntry(
                row.getString("list"),
                row.getString("code"),
                row.getString("classification"),
                row.getString("tier"),
                row.getString("label"),
                row.getString("source_code") == null ? null : SourceView.read(row));
    }

    CommodityTree tree() {
        return tree.get();
    }

    /** The class of goods of that code, of the HS if it has one, or everything on the list of that name. */
    public Optional<Commodity> find(String code) {
        return tree.get().find(code);
    }

    /**
     * Like {@link #find}, for an argument that must name one.
     *
     * @throws BadUserInput naming the argument and the nearest codes
     */
    public Commodity require(String argument, String code) {
        return find(code)
                .orElseThrow(() -> new BadUserInput(
                        argument,
                        "%s must be a commodity's code such as 27, 2709 or TOTAL, or a list such as CHPL, was \"%s\""
                                .formatted(argument, code),
                        Suggestions.nearest(code, tree.get().codes())));
    }

    /** The name of a class of goods or a list; the code itself where it is not loaded. */
    public String name(String code) {
        return find(code).map(commodity -> commodity.name).orElse(code);
    }

    /** What each code is called in the labels of series: its name in the HS, else the code itself. */
    public Map<String, String> labels() {
        return tree.get().labels();
    }

    /** The entries of a list, by tier and code; none if there is no such list. */
    public List<CommodityListEntry> entries(String list) {
        return tree.get().entries(list);
    }

    @Override
    public String type() {
        return CommodityView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        int colon = key.indexOf(':');
        return colon < 0
                ? null
                : tree.get()
                        .find(key.substring(0, colon), key.substring(colon + 1))
                        .map(CommodityView::of)
                        .orElse(null);
    }
}
