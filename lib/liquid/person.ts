export type AttributeValue = string | number | boolean | string[];

/** What Liquid may know of the person it is rendered for. */
export type LiquidPerson = {
  first_name?: string | undefined;
  last_name?: string | undefined;
  email_address?: string | undefined;
  /** ISO 639-1. */
  language?: string | undefined;
  /** An IANA zone name. */
  time_zone?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  custom_attribute: Record<string, AttributeValue | undefined>;
};
