/** Who may do what: roles, and who asks. It knows neither HTTP nor the command line. */
package org.spaceodt.access;
