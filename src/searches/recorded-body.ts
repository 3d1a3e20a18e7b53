import type { EntryRead } from '../record/index.ts';
import { type InquiryBody, inquiryBody } from './contract.ts';

/** The request as the record keeps it. */
export function bodyOf({ values }: EntryRead): InquiryBody | undefined {
  const { sources, ...query } = fromJson(values.elements) ?? {};
  const parsed = inquiryBody.safeParse({
    use: values.use,
    caseNumber: values.caseNumber,
    purpose: values.purpose,
    sources,
    ...(values.requester === undefined ? {} : { onBehalfOf: fromJson(values.requester) }),
    ...(values.lastName === undefined ? {} : { lastName: values.lastName }),
    ...(values.statement === undefined ? {} : { statement: { reference: '', text: values.statement } }),
    query: {
      ...query,
      ...(values.plate === undefined ? {} : { plate: values.plate }),
      ...(values.place === undefined ? {} : { place: fromJson(values.place) }),
    },
  });
  return parsed.success ? parsed.data : undefined;
}

const fromJson = (text: string | undefined): Record<string, unknown> | undefined =>
  text === undefined ? undefined : JSON.parse(text);
