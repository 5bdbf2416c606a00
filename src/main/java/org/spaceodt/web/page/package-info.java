/** What all pages share: banner, side bar, language and theme, the parts that they are made of, and what is said when something went wrong. */
package org.spaceodt.web.page;
