/**
 * What the program puts out, held byte for byte against files that were recorded before: {@code src/test/resources/golden}, whose README
 * says how they are recorded anew.
 */
package org.spaceodt.golden;
