import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes invented trade as UN Comtrade's CSV of version 1 has it (47 columns): any number of rows, always the same.
 *
 * <p>Few carry most: the weight of the n-th reporter or partner is 1/n, each pair trades as many of 5,000 subheadings as
 * its weights allow, the first of them more often. A series has up to 25 years with holes; ten reporters also publish
 * 300 months of totals and chapters with one another. The first reporter's exports to the second have all subheadings
 * in each of the last five years. Rows come reporter by reporter, period by period, as the service's bulk files do.
 *
 * <p>Usage: {@code java src/bench/Flows.java ROWS FILE}, from the project's directory; FILE may end in .gz.
 */
final class Flows {

    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 25;
    private static final int SUBHEADINGS = 5_000;
    private static final int MONTHLY = 10;
    private static final double ROWS_A_SERIES = 17.2;

    private static final String HEADER = "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,"
            + "reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,"
            + "classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,"
            + "customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,"
            + "altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,"
            + "isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    private final List<Place> places;
    private final List<String> commodities = commodities();
    private final double pairs;
    private final BufferedWriter out;
    private final StringBuilder line = new StringBuilder();
    private long left;

    private Flows(List<Place> places, long rows, BufferedWriter out) {
        this.places = places;
        this.left = rows;
        this.out = out;
        this.pairs = scale(rows);
    }

    private record Place(String code, String iso, String name) {}

    /** One line of a pair's trade: a commodity and the years in which there is a figure of it. */
    private record Line(int commodity, int years, double size) {}

    public static void main(String... args) throws IOException {
        Path file = Path.of(args[1]);
        try (OutputStream stream = open(file);
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16)) {
            new Flows(places(), Long.parseLong(args[0]), out).write();
        }
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream stream = Files.newOutputStream(file);
        return !file.toString().endsWith(".gz") ? stream : new GZIPOutputStream(stream, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    /** The large traders first, then every other area to which UN Comtrade gives a number. */
    private static List<Place> places() throws IOException {
        List<String> large = List.of("CHN", "USA", "DEU", "JPN", "NLD", "KOR", "ITA", "FRA", "RUS", "GBR", "IND", "CAN");
        List<Place> places = new ArrayList<>();
        for (String row : Files.readAllLines(Path.of("schema/dataset/area.csv"))) {
            String[] cells = row.split(",", 7);
            if (cells.length == 7 && cells[3].matches("\\d+") && List.of("COUNTRY", "TERRITORY").contains(cells[5])) {
                places.add(new Place(cells[3], cells[0], cells[4]));
            }
        }
        places.sort((one, other) -> Integer.compare(rank(large, one.iso), rank(large, other.iso)));
        return places;
    }

    private static int rank(List<String> large, String iso) {
        return large.contains(iso) ? large.indexOf(iso) : large.size();
    }

    /** The total, 96 chapters, then subheadings in an order that mixes chapters. */
    private static List<String> commodities() {
        List<String> codes = new ArrayList<>(List.of("TOTAL"));
        List<String> chapters = new ArrayList<>();
        for (int chapter = 1; chapter <= 97; chapter++) {
            if (chapter != 77) {
                chapters.add(String.format("%02d", chapter));
            }
        }
        codes.addAll(chapters);
        for (int i = 0; i < SUBHEADINGS; i++) {
            int within = i / chapters.size();
            codes.add(chapters.get(i * 37 % chapters.size()) + String.format("%02d%d0", 1 + within / 8, 1 + within % 8));
        }
        return codes;
    }

    private double scale(long rows) {
        double low = 0;
        double high = 1e9;
        while (high - low > 1e-6 * high) {
            double middle = (low + high) / 2;
            double series = 0;
            for (int reporter = 0; reporter < places.size(); reporter++) {
                for (int partner = 0; partner < places.size(); partner++) {
                    series += reporter == partner ? 0 : 2 * series(middle, reporter, partner);
                }
            }
            double fixed = MONTHLY * (MONTHLY - 1) * 2 * 300.0 + 5 * SUBHEADINGS;
            if (series * ROWS_A_SERIES + fixed < rows * 1.02) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private int series(double scale, int reporter, int partner) {
        double wanted = scale / ((reporter + 1.0) * (partner + 1.0));
        return (int) Math.min(commodities.size(), reporter < MONTHLY && partner < MONTHLY ? Math.max(1, wanted) : wanted);
    }

    private void write() throws IOException {
        out.write(HEADER);
        out.write('\n');
        for (int reporter = 0; reporter < places.size() && left > 0; reporter++) {
            of(reporter);
        }
        if (left > 0) {
            throw new IllegalStateException(left + " rows are missing");
        }
    }

    private void of(int reporter) throws IOException {
        List<List<Line>> exports = new ArrayList<>();
        List<List<Line>> imports = new ArrayList<>();
        for (int partner = 0; partner < places.size(); partner++) {
            exports.add(lines(reporter, partner, 1));
            imports.add(lines(reporter, partner, 2));
        }
        for (int year = 0; year < YEARS && left > 0; year++) {
            period(reporter, "A", Integer.toString(FIRST_YEAR + year), year, exports, "X");
            period(reporter, "A", Integer.toString(FIRST_YEAR + year), year, imports, "M");
        }
        for (int month = 0; month < 12 * YEARS && reporter < MONTHLY && left > 0; month++) {
            String period = String.format("%d%02d", FIRST_YEAR + month / 12, 1 + month % 12);
            period(reporter, "M", period, month / 12, exports, "X");
            period(reporter, "M", period, month / 12, imports, "M");
        }
    }

    private List<Line> lines(int reporter, int partner, int flow) {
        int number = reporter == partner ? 0 : series(pairs, reporter, partner);
        boolean whole = reporter == 0 && partner == 1 && flow == 1;
        SplittableRandom random = new SplittableRandom((reporter * 1_000L + partner) * 10 + flow);
        BitSet chosen = new BitSet();
        chosen.set(0, Math.min(number, 1 + number / 10));
        while (chosen.cardinality() < number) {
            double draw = random.nextDouble();
            int free = chosen.nextClearBit((int) (draw * draw * commodities.size()));
            chosen.set(free < commodities.size() ? free : chosen.nextClearBit(0));
        }
        List<Line> lines = new ArrayList<>();
        for (int commodity = 0; commodity < commodities.size(); commodity++) {
            boolean always = whole && commodity > 0;
            if (!chosen.get(commodity) && !always) {
                continue;
            }
            int years = chosen.get(commodity) ? years(random, commodity == 0 && reporter < MONTHLY && partner < MONTHLY) : 0;
            double size = Math.exp(12 + 2 * gauss(random)) / (commodity + 1);
            lines.add(new Line(commodity, always ? years | 0x1F << YEARS - 5 : years, size));
        }
        return lines;
    }

    /** A bit for each year: all of them in three of five series, else from some year on; one year in fifteen is a hole. */
    private static int years(SplittableRandom random, boolean all) {
        if (all) {
            return (1 << YEARS) - 1;
        }
        int first = random.nextInt(5) < 3 ? 0 : random.nextInt(YEARS);
        int years = 0;
        for (int year = first; year < YEARS; year++) {
            years |= random.nextInt(15) > 0 ? 1 << year : 0;
        }
        return years;
    }

    private static double gauss(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private void period(int reporter, String frequency, String period, int year, List<List<Line>> pairs, String flow)
            throws IOException {
        boolean months = frequency.equals("M");
        for (int partner = 0; partner < (months ? MONTHLY : places.size()); partner++) {
            for (Line one : pairs.get(partner)) {
                boolean told = !months || one.commodity <= 96 && (one.commodity == 0 || partner < 3);
                if (left > 0 && told && (one.years >> year & 1) == 1) {
                    row(places.get(reporter), places.get(partner), frequency, period, flow, one);
                    left--;
                }
            }
        }
    }

    private void row(Place reporter, Place partner, String frequency, String period, String flow, Line one)
            throws IOException {
        String code = commodities.get(one.commodity);
        boolean total = one.commodity == 0;
        double wave = 1 + 0.4 * Math.sin(Integer.parseInt(period) * 0.7 + one.commodity);
        String value = String.valueOf(Math.round(one.size * wave * (total ? 1e6 : 1e3)) / 1e3 + 1e3);
        value = value.indexOf('E') < 0 ? value : String.format(Locale.ROOT, "%.3f", Double.parseDouble(value));
        String weight = total ? "" : String.valueOf(Math.round(one.size * wave * 7) / 8.0 + 1);
        weight = weight.indexOf('E') < 0 ? weight : String.format(Locale.ROOT, "%.3f", Double.parseDouble(weight));
        String year = period.substring(0, 4);
        String month = frequency.equals("A") ? "52" : String.valueOf(Integer.parseInt(period.substring(4)));
        line.setLength(0);
        line.append("C,").append(frequency).append(',').append(year).append("0101,").append(year).append(',')
                .append(month).append(',').append(period).append(',').append(reporter.code).append(',')
                .append(reporter.iso).append(',').append(reporter.name).append(',').append(flow)
                .append(flow.equals("X") ? ",Export," : ",Import,").append(partner.code).append(',').append(partner.iso)
                .append(',').append(partner.name).append(",0,W00,World,").append(edition(year)).append(",HS,true,")
                .append(code).append(',').append(total ? "All Commodities" : "Commodity ").append(total ? "" : code)
                .append(',').append(total ? 0 : code.length()).append(',').append(code.length() == 6)
                .append(",C00,TOTAL CPC,0,0,TOTAL MOT,-1,N/A,,false,-1,N/A,,false,").append(weight)
                .append(",false,,false,").append(flow.equals("M") ? value : "").append(',')
                .append(flow.equals("X") ? value : "").append(',').append(value).append(",0,true,").append(total)
                .append('\n');
        out.append(line);
    }

    private static String edition(String year) {
        int number = Integer.parseInt(year);
        return number < 2002 ? "H1" : number < 2007 ? "H2" : number < 2012 ? "H3" : number < 2017 ? "H4"
                : number < 2022 ? "H5" : "H6";
    }
}
