package org.spaceodt.sandbox.tenant.origin.invented;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.draw.Dates;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.numbers.NumberOwner;
import org.spaceodt.sandbox.tenant.numbers.Numbering;
import org.spaceodt.sandbox.tenant.people.FullName;
import org.spaceodt.sandbox.tenant.people.PeopleSource;
import org.spaceodt.sandbox.tenant.people.PersonName;
import org.spaceodt.sandbox.tenant.workspaces.Devices;

/**
 * The invented people. One in ten has no Webex Calling: half of those have no location at all, the other half a location but neither extension nor
 * calling licence. The others are dealt out over the calling locations in turn.
 */
final class InventedPeople implements PeopleSource, Devices.Callers {
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
    private final WebexIds ids;
    private final InventedSites sites;
    private final Numbering numbering;
    private final Gaps gaps;
    private final Emails emails;

    InventedPeople(Draw draw, WebexIds ids, InventedSites sites, Numbering numbering, int people) {
        this.draw = draw;
        this.ids = ids;
        this.sites = sites;
        this.numbering = numbering;
        this.gaps = new Gaps(10, 4, people);
        this.emails = new Emails(draw, people);
    }

    @Override
    public int size() {
        return gaps.size();
    }

    InventedSites sites() {
        return sites;
    }

    /** How many people have Webex Calling. */
    @Override
    public int callingSize() {
        return gaps.count();
    }

    /** The n-th person with Webex Calling. */
    @Override
    public int calling(int n) {
        return gaps.nth(n);
    }

    /** The place of a person with calling among all of them. */
    int rank(int person) {
        return gaps.rank(person);
    }

    @Override
    public boolean calls(int person) {
        return !gaps.skips(person);
    }

    @Override
    public OptionalInt find(String id) {
        OptionalInt index = ids.index(ResourceKind.PEOPLE, id);
        return index.isPresent() && index.getAsInt() < size() ? index : OptionalInt.empty();
    }

    @Override
    public OptionalInt findByEmail(String email) {
        return emails.find(email);
    }

    @Override
    public String id(int person) {
        return ids.of(ResourceKind.PEOPLE, person);
    }

    @Override
    public PersonName name(int person) {
        return FullName.of(draw, person).shown();
    }

    @Override
    public String email(int person) {
        return emails.of(FullName.of(draw, person), person);
    }

    @Override
    public int site(int person) {
        boolean placed = calls(person) || person / 10 % 2 == 1;
        return placed ? sites.calling(person % sites.callingSize()) : -1;
    }

    @Override
    public String extension(int person) {
        return numbering.extension(NumberOwner.PERSON, person / sites.callingSize());
    }

    @Override
    public String number(int person) {
        boolean has = calls(person) && draw.chance(60, "own number", person);
        return has ? numbering.number(NumberOwner.PERSON, person) : null;
    }

    @Override
    public boolean standard(int person) {
        return draw.chance(15, "standard licence", person);
    }

    @Override
    public boolean messages(int person) {
        return true;
    }

    @Override
    public Optional<JsonNode> more(int person) {
        return Optional.empty();
    }

    @Override
    public boolean administrator(int person) {
        return person == 0 || draw.below(200, "administrator", person) == 0;
    }

    @Override
    public int manager(int person) {
        return person == 0 ? -1 : (person - 1) / 12;
    }

    @Override
    public String department(int person) {
        return draw.pick(DEPARTMENTS, "department", person);
    }

    @Override
    public String title(int person) {
        return draw.pick(TITLES, "title", person);
    }

    @Override
    public boolean active(int person) {
        return draw.chance(35, "active", person);
    }

    @Override
    public String created(int person) {
        return Dates.of(draw, "person created", person);
    }
}
