package org.dyad.trade.indices;

import org.dyad.observations.MethodView;
import org.eclipse.microprofile.graphql.Description;

/** What an index of trade measures. */
@Description("What an index of trade measures.")
public enum TradeIndexKind {
    @Description("Share of a product in the reporter's exports over its share in the world's (Balassa).")
    REVEALED_COMPARATIVE_ADVANTAGE(
            "from 0; 1 as the world, above 1 an advantage",
            "(x_ik / X_i) / (x_wk / X_w), X the sums over the products of the level; the world is all reporters, i among"
                    + " them",
            "B. Balassa, The Manchester School 33(2), 1965"),

    @Description("Share of the partner in the reporter's exports over its share in the world's exports.")
    TRADE_INTENSITY(
            "from 0; 1 as the world, above 1 more than that",
            "(x_ij / X_i) / (x_wj / X_w), all goods; the world is all reporters, i among them",
            "A. J. Brown, Applied Economics, 1949; M. Mikić, J. Gilbert, Trade Statistics in Policymaking, ESCAP 2009"),

    @Description("Trade intensity with the partner's imports, and the world without the reporter's own.")
    KOJIMA_INTENSITY(
            "from 0; 1 as the world, above 1 more than that",
            "(x_ij / X_i) / (M_j / (M_w - M_i)), all goods; M as the importers declare them",
            "K. Kojima, Hitotsubashi Journal of Economics 5(1), 1964"),

    @Description("How far the partner buys from the world what the reporter sells to it.")
    COMPLEMENTARITY(
            "0 nothing in common to 100 the same proportions",
            "100 (1 - sum over k of |m_jk - x_ik| / 2), shares of products in j's imports and i's exports",
            "M. Michaely, World Bank Policy Research Working Paper 1583, 1996"),

    @Description("How far reporter and partner sell the same goods to the world (Finger and Kreinin).")
    EXPORT_SIMILARITY(
            "0 no product in common to 100 the same proportions",
            "100 (sum over k of min(x_ik, x_jk)), shares of products in each country's exports",
            "J. M. Finger, M. E. Kreinin, The Economic Journal 89(356), 1979"),

    @Description("How far reporter and partner, or the world, sell each other the same goods (Grubel and Lloyd).")
    GRUBEL_LLOYD(
            "0 one way only to 1 as much sold as bought",
            "1 - sum over k of |X_k - M_k| / sum over k of (X_k + M_k), by product as the reporter declares, never of"
                    + " totals",
            "H. G. Grubel, P. J. Lloyd, Intra-Industry Trade, 1975"),

    @Description("How far the reporter's exports are of few products (Herfindahl and Hirschman).")
    HERFINDAHL_HIRSCHMAN(
            "1/n even to 1 a single product, over n products",
            "H = sum over k of s_k^2, s the shares of products in the reporter's exports",
            "A. O. Hirschman, American Economic Review 54(5), 1964"),

    @Description("The same whatever the number of products; not UNCTAD's, which takes square roots.")
    NORMALISED_HERFINDAHL_HIRSCHMAN(
            "0 even to 1 a single product",
            "(H - 1/n) / (1 - 1/n), n products",
            "D. Cracau, J. E. Durán Lima, International Journal on Food System Dynamics 7(4), 2016");

    private static final String VERSION = "1";

    private final String scale;
    private final String formula;
    private final String reference;

    TradeIndexKind(String scale, String formula, String reference) {
        this.scale = scale;
        this.formula = formula;
        this.reference = reference;
    }

    String scale() {
        return scale;
    }

    MethodView method() {
        return new MethodView(name(), VERSION, formula, reference, null);
    }
}
