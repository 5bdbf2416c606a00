package org.spaceodt.sandbox.tenant.origin.invented;

import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.locations.PostalAddress;
import org.spaceodt.sandbox.tenant.locations.PstnRoute;
import org.spaceodt.sandbox.tenant.locations.SiteSource;
import org.spaceodt.sandbox.tenant.locations.Trunks;
import org.spaceodt.sandbox.tenant.numbers.NumberOwner;
import org.spaceodt.sandbox.tenant.numbers.Numbering;

/** The invented locations. One in eight is not enabled for Webex Calling: it is only known to the general API. */
final class InventedSites implements SiteSource {
    private static final String[] SPANISH_KINDS = {
        "Biblioteca Pública", "Oficina de Atención Ciudadana", "Centro de Salud", "Colegio", "Museo",
        "Centro Cívico", "Polideportivo", "Juzgado de Paz", "Oficina de Empleo", "Escuela Infantil"
    };
    private static final String[] CATALAN_KINDS = {
        "CAP", "Escola", "Oficina d'Atenció Ciutadana", "Biblioteca", "Institut",
        "Centre Cívic", "Llar d'Infants", "Arxiu Comarcal", "Escola d'Adults", "Casal de la Gent Gran"
    };
    private static final String[] SPANISH_NAMES = {
        "La Alameda", "El Olmo", "Fuente Nueva", "Puerta del Sol Naciente", "Los Almendros", "San Telmo",
                "Santa Águeda", "El Mirador",
        "La Ribera Alta", "Las Encinas", "Río Manso", "La Peña Blanca", "El Encinar", "Los Castaños", "La Vega",
                "Doña Aldonza",
        "El Molino Viejo", "La Cañada", "Los Jazmines", "El Palomar", "La Acequia", "El Romeral", "La Dehesa",
                "Campo Redondo",
        "Las Golondrinas", "El Naranjal", "La Cumbre", "Valdehermoso", "El Faro", "La Sabina", "Los Tilos"
    };
    private static final String[] CATALAN_NAMES = {
        "Sant Martí",
        "El Roure",
        "La Farigola",
        "Can Ferriol",
        "Les Moreres",
        "El Ginebró",
        "Santa Llúcia",
        "La Font Freda",
        "Els Til·lers",
        "Can Vidalet",
        "La Plaça Nova",
        "El Castell",
        "Les Alzines",
        "Puigverd",
        "El Cim",
        "La Ginesta",
        "Coll Blau",
        "Sant Galderic",
        "El Pont Vell",
        "La Vall",
        "Els Xiprers",
        "La Marjal",
        "Torre Rodona",
        "El Rec",
        "Serra Llarga",
        "La Masia",
        "Camí Ral",
        "El Safareig",
        "Les Oliveres",
        "Riu Clar",
        "La Carena"
    };

    private final Draw draw;
    private final Trunks trunks;
    private final WebexIds ids;
    private final Numbering numbering;
    private final Gaps gaps;
    private final String[] idTexts;

    InventedSites(Draw draw, WebexIds ids, Numbering numbering, Gaps gaps) {
        this.draw = draw;
        this.trunks = new Trunks(draw, ids);
        this.ids = ids;
        this.numbering = numbering;
        this.gaps = gaps;
        this.idTexts = new String[gaps.size()];
        for (int site = 0; site < idTexts.length; site++) {
            idTexts[site] = ids.of(ResourceKind.LOCATION, site);
        }
    }

    /** The pattern of locations with and without calling. */
    static Gaps gaps(int locations) {
        return new Gaps(8, 5, locations);
    }

    @Override
    public int size() {
        return gaps.size();
    }

    /** Locations enabled for Webex Calling. */
    int callingSize() {
        return gaps.count();
    }

    /** The n-th location enabled for Webex Calling; things are dealt out over them in turn. */
    int calling(int n) {
        return gaps.nth(n);
    }

    /** The place of a calling location among the calling ones. */
    int rank(int site) {
        return gaps.rank(site);
    }

    @Override
    public boolean calls(int site) {
        return !gaps.skips(site);
    }

    @Override
    public OptionalInt find(String id) {
        return within(ids.index(ResourceKind.LOCATION, id));
    }

    @Override
    public String id(int site) {
        return idTexts[site];
    }

    @Override
    public String name(int site) {
        boolean catalan = catalan(site);
        String[] kinds = catalan ? CATALAN_KINDS : SPANISH_KINDS;
        String[] names = catalan ? CATALAN_NAMES : SPANISH_NAMES;
        int nth = site / 2;
        int start = draw.below(kinds.length * names.length, "site names", catalan ? 1 : 0);
        int pair = (nth + start) % (kinds.length * names.length);
        // 10 kinds and 31 names have no common factor, so each pair comes once before any comes again.
        String name = kinds[pair % kinds.length] + " " + names[pair % names.length];
        int round = nth / (kinds.length * names.length);
        return round == 0 ? name : name + " " + (round + 1);
    }

    @Override
    public PostalAddress address(int site) {
        Town town = town(site);
        return new PostalAddress(street(site), "Planta baja", town.city(), town.state(), town.postalCode(), "ES");
    }

    @Override
    public String timeZone(int site) {
        return town(site).timeZone();
    }

    @Override
    public String latitude(int site) {
        return town(site).latitude();
    }

    @Override
    public String longitude(int site) {
        return town(site).longitude();
    }

    @Override
    public Optional<PstnRoute> route(int site) {
        return Optional.of(new PstnRoute(trunks.grouped(site), trunks.chosen(site)));
    }

    @Override
    public int connection(int site) {
        return 0;
    }

    private Town town(int site) {
        Town[] towns = catalan(site) ? Town.CATALAN : Town.SPANISH;
        return towns[draw.below(towns.length, "town", site)];
    }

    /** Street and number, both invented. */
    private String street(int site) {
        String[] names = catalan(site) ? CATALAN_NAMES : SPANISH_NAMES;
        String road = catalan(site) ? "Carrer de " : "Calle de ";
        return road + draw.pick(names, "street", site) + ", " + (1 + draw.below(180, "house", site));
    }

    @Override
    public String language(int site) {
        return catalan(site) ? "ca_es" : "es_es";
    }

    @Override
    public String routingPrefix(int site) {
        int width = Math.max(2, Integer.toString(size()).length());
        String digits = "0000000" + site;
        return "8" + digits.substring(digits.length() - width);
    }

    @Override
    public String mainNumber(int site) {
        return spareNumber(site, 0);
    }

    /** How many numbers of a calling location nobody owns, its main number among them: 3 to 6. */
    int spareNumbers(int site) {
        return 3 + draw.below(Numbering.MOST_SPARE_NUMBERS - 2, "spare numbers", site);
    }

    String spareNumber(int site, int spare) {
        return numbering.number(NumberOwner.LOCATION, Numbering.spareSlot(site, spare));
    }

    boolean spareActive(int site, int spare) {
        return numbering.active(site, spare);
    }

    private boolean catalan(int site) {
        return site % 2 == 1;
    }

    private OptionalInt within(OptionalInt index) {
        return index.isPresent() && index.getAsInt() < size() ? index : OptionalInt.empty();
    }
}
