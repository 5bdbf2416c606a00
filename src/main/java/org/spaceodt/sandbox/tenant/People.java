package org.spaceodt.sandbox.tenant;

import java.util.OptionalInt;

/**
 * The people. One in ten has no Webex Calling: half of those have no location at all, the other half a location but neither extension nor
 * calling licence. The others are dealt out over the calling locations in turn.
 */
public final class People {
    private static final String[] DEPARTMENTS = {
        "Atención Ciudadana",
        "Recursos Humanos",
        "Hacienda",
        "Urbanismo",
        "Sistemas de Información",
        "Serveis Socials",
        "Educació",
        "Salut",
        "Cultura",
        "Benestar Social",
        "Intervención",
        "Secretaría General",
        "Medio Ambiente",
        "Ocupació"
    };
    private static final String[] TITLES = {
        "Auxiliar administrativo",
        "Administratiu",
        "Técnica superior",
        "Tècnic de gestió",
        "Jefa de sección",
        "Cap de negociat",
        "Bibliotecària",
        "Ordenanza",
        "Informàtic",
        "Trabajadora social"
    };

    private final Draw draw;
    private final Ids ids;
    private final Sites sites;
    private final Numbering numbering;
    private final Gaps gaps;
    private final Emails emails;

    People(Draw draw, Ids ids, Sites sites, Numbering numbering, int people) {
        this.draw = draw;
        this.ids = ids;
        this.sites = sites;
        this.numbering = numbering;
        this.gaps = new Gaps(10, 4, people);
        this.emails = new Emails(draw, people);
    }

    public int size() {
        return gaps.size();
    }

    /** How many people have Webex Calling. */
    public int callingSize() {
        return gaps.count();
    }

    /** The n-th person with Webex Calling. */
    public int calling(int n) {
        return gaps.nth(n);
    }

    public boolean calls(int person) {
        return !gaps.skips(person);
    }

    public OptionalInt find(String id) {
        OptionalInt index = ids.index(Kind.PEOPLE, id);
        return index.isPresent() && index.getAsInt() < size() ? index : OptionalInt.empty();
    }

    public OptionalInt findByEmail(String email) {
        return emails.find(email);
    }

    public String id(int person) {
        return ids.of(Kind.PEOPLE, person);
    }

    public FullName name(int person) {
        return FullName.of(draw, person);
    }

    public String email(int person) {
        return emails.of(name(person), person);
    }

    /** Whether the person belongs to a location, with calling or without. */
    public boolean hasSite(int person) {
        return calls(person) || person / 10 % 2 == 1;
    }

    /** The location of a person who has one. */
    public int site(int person) {
        return sites.calling(person % sites.callingSize());
    }

    /** The extension of a person with calling. */
    public String extension(int person) {
        return numbering.extension(Owner.PERSON, person / sites.callingSize());
    }

    /** The person's own phone number, or null: six in ten of the people with calling have one. */
    public String number(int person) {
        boolean has = calls(person) && draw.chance(60, "own number", person);
        return has ? numbering.number(Owner.PERSON, person) : null;
    }

    /** Whether the calling licence of a person with calling is Standard and not Professional. */
    public boolean standard(int person) {
        return draw.chance(15, "standard licence", person);
    }

    /** The first person and about one in two hundred others administer the organization. */
    public boolean administrator(int person) {
        return person == 0 || draw.below(200, "administrator", person) == 0;
    }

    /** The boss, or -1 for the first person. */
    public int manager(int person) {
        return person == 0 ? -1 : (person - 1) / 12;
    }

    public String department(int person) {
        return draw.pick(DEPARTMENTS, "department", person);
    }

    public String title(int person) {
        return draw.pick(TITLES, "title", person);
    }

    public boolean active(int person) {
        return draw.chance(35, "active", person);
    }

    public String created(int person) {
        return Dates.of(draw, "person created", person);
    }
}
