import type { Organisation, OutsideFunction, Support } from '../domain/checklist/functions.ts'
import { both } from './both.ts'
import { roleText } from './roles.ts'

/** Names of those who carry steps of a checklist: functions that sit in no chat, beside our own. */
const outside = both<Record<OutsideFunction | 'everyone', string>>(
  {
    mentor: 'mentor på IM',
    upperSecondaryCounsellor: 'studie- och yrkesvägledare, gymnasiet',
    adultEducationCounsellor: 'studie- och yrkesvägledare, vuxenutbildningen',
    activityCoordinator: 'samordnare, kommunernas aktivitetsansvar (KAA)',
    headTeacher: 'rektor på gymnasiet',
    socialServices: 'socialtjänsten',
    motherTongueTutor: 'studiehandledare på modersmål',
    housing: 'bostadssamordnare',
    schoolAdmission: 'skolans och förskolans mottagande',
    healthCare: 'hälso- och sjukvården',
    everyone: 'alla i operativa gruppen',
  },
  {
    mentor: 'mentor, introductory programme',
    upperSecondaryCounsellor: 'study and career counsellor, upper secondary school',
    adultEducationCounsellor: 'study and career counsellor, adult education',
    activityCoordinator: 'coordinator, municipal activity responsibility (KAA)',
    headTeacher: 'head teacher, upper secondary school',
    socialServices: 'social services',
    motherTongueTutor: 'mother-tongue tutor',
    housing: 'housing coordinator',
    schoolAdmission: 'school and preschool admission',
    healthCare: 'health care',
    everyone: 'everybody in the operative group',
  },
)

/** The same as one speaks of somebody who is known: `hör med mentorn på IM`. */
export const outsideKnown = both<Record<OutsideFunction, string>>(
  {
    mentor: 'mentorn på IM',
    upperSecondaryCounsellor: 'studie- och yrkesvägledaren på gymnasiet',
    adultEducationCounsellor: 'studie- och yrkesvägledaren i vuxenutbildningen',
    activityCoordinator: 'samordnaren för kommunernas aktivitetsansvar (KAA)',
    headTeacher: 'rektorn på gymnasiet',
    socialServices: 'socialtjänsten',
    motherTongueTutor: 'studiehandledaren på modersmål',
    housing: 'bostadssamordnaren',
    schoolAdmission: 'skolans och förskolans mottagande',
    healthCare: 'hälso- och sjukvården',
  },
  {
    mentor: 'the mentor of the introductory programme',
    upperSecondaryCounsellor: 'the study and career counsellor of the upper secondary school',
    adultEducationCounsellor: 'the study and career counsellor of adult education',
    activityCoordinator: 'the coordinator of the municipal activity responsibility (KAA)',
    headTeacher: 'the head teacher of the upper secondary school',
    socialServices: 'the social services',
    motherTongueTutor: 'the mother-tongue tutor',
    housing: 'the housing coordinator',
    schoolAdmission: 'the admission of school and preschool',
    healthCare: 'health care',
  },
)

export const carrierText = both<Record<Support, string>>(
  { ...roleText.sv, ...outside.sv },
  { ...roleText.en, ...outside.en },
)

/** Other words by which an outside function is understood, in either language. */
export const carrierAlso: Partial<Record<Support, readonly string[]>> = {
  mentor: ['mentor', 'mentorn'],
  upperSecondaryCounsellor: [
    'vägledare gymnasiet',
    'vägledaren på gymnasiet',
    'studievägledare gymnasiet',
    'SYV gymnasiet',
    'counsellor school',
  ],
  adultEducationCounsellor: [
    'vägledare vuxenutbildningen',
    'vägledaren på komvux',
    'vägledare komvux',
    'SYV komvux',
    'counsellor adult',
  ],
  activityCoordinator: ['KAA', 'KAA-samordnare', 'KAA-samordnaren', 'aktivitetsansvar'],
  headTeacher: ['rektor', 'rektorn', 'rektor gymnasiet', 'head teacher'],
  socialServices: ['socialtjänst', 'soc'],
  motherTongueTutor: ['studiehandledare', 'tutor'],
  housing: ['bostad', 'bostadssamordnaren', 'housing'],
  schoolAdmission: ['skolan', 'förskola', 'school'],
  healthCare: ['vården', 'hälsocentral', 'regionen'],
  everyone: ['alla', 'everybody', 'everyone'],
}

export const organisationText = both<Record<Organisation, string>>(
  {
    school: 'skolan',
    adultEducation: 'vuxenutbildningen',
    employmentService: 'Arbetsförmedlingen',
    labourMarket: 'arbetsmarknadsenheten',
    integration: 'integrationsenheten',
    folkHighSchool: 'folkhögskolan',
    municipality: 'kommunen',
    region: 'regionen',
  },
  {
    school: 'the school',
    adultEducation: 'adult education',
    employmentService: 'the Employment Service',
    labourMarket: 'the labour market unit',
    integration: 'the integration unit',
    folkHighSchool: 'the folk high school',
    municipality: 'the municipality',
    region: 'the region',
  },
)
