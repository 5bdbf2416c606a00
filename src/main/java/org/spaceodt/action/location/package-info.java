/** The actions on locations, a class each. */
package org.spaceodt.action.location;
