package org.spaceodt.web.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;

/**
 * What stands around every page.
 *
 * @param language two letters, as {@code lang} takes them
 * @param theme {@code light}, {@code dark}, or {@code auto} for that of the system
 * @param banner whose organization this is, and whether it is the real one
 * @param who reads it
 * @param token that forms of a session send back as {@code csrf_token}; empty without a session
 * @param here path and query of this page, to come back to
 * @param navigation the side bar
 * @param version of the program
 */
@TemplateData
public record Frame(
        String language,
        String theme,
        Banner banner,
        Reader who,
        String token,
        String here,
        List<Group> navigation,
        String version) {

    /**
     * @param known whether the server is ready to say it
     * @param organization its name, or its id where nobody told it
     * @param tokenPerson whom the token is of; empty text for a service app
     * @param tokenUntil when the token ends; empty text where it is renewed, or nobody knows
     */
    @TemplateData
    public record Banner(boolean known, boolean rehearsal, String organization, String tokenPerson, String tokenUntil) {
        /** The class of the banner. */
        public String style() {
            return known ? rehearsal ? "rehearsal" : "real" : "unknown";
        }
    }

    /**
     * @param name empty text for whoever sits at this machine, where nobody is asked
     * @param operator whether they may change anything; else forms are not offered
     * @param session whether they can log out
     */
    public record Reader(String name, boolean operator, boolean session) {}

    /** @param open whether the group shows its links */
    public record Group(String label, List<Link> links, boolean open) {}

    /**
     * @param count of what waits there; empty text for nothing
     * @param current whether it leads to this page
     */
    public record Link(String href, String label, String count, boolean current) {}

    /** The same around a page that shows what became of a simulation of this organization. */
    public Frame rehearsing() {
        Banner simulated = new Banner(banner.known(), true, banner.organization(), "", "");
        return new Frame(language, theme, simulated, who, token, here, navigation, version);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
